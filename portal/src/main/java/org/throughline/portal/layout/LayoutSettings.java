package org.throughline.portal.layout;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are made.
 *
 * @param quickExit where a client lands who has to leave at once; something that anybody might look at
 * @param templates folder of the templates; a folder of sources while one is being changed
 * @param assets folder of style, scripts and pictures
 * @param keepTemplates false reads them anew for each page
 */
@ConfigurationProperties("throughline.pages")
record LayoutSettings(
        @DefaultValue("https://www.wikipedia.org") URI quickExit,
        @DefaultValue("classpath:/portal/templates/") String templates,
        @DefaultValue("classpath:/portal/assets/") String assets,
        @DefaultValue("true") boolean keepTemplates) {}
