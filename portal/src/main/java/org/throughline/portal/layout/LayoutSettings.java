package org.throughline.portal.layout;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are made.
 *
 * @param quickExit where a client lands who has to leave at once; something that anybody might look at
 * @param folder where templates, messages and assets lie; the folder of the sources while they are being written
 * @param keep false reads them anew for each page
 */
@ConfigurationProperties("throughline.pages")
record LayoutSettings(
        @DefaultValue("https://www.wikipedia.org") URI quickExit,
        @DefaultValue(LayoutSettings.PACKED) String folder,
        @DefaultValue("true") boolean keep) {

    static final String PACKED = "classpath:/portal/";
}
