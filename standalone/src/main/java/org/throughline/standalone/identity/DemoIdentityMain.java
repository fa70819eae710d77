package org.throughline.standalone.identity;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The provider alone, with all its settings as arguments: a stand-in where a clinic's own is tried out. */
public final class DemoIdentityMain {

    private DemoIdentityMain() {}

    public static void main(String[] settings) {
        new SpringApplicationBuilder(DemoIdentityProvider.Provider.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity")
                .run(settings);
    }
}
