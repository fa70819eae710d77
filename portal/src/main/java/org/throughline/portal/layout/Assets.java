package org.throughline.portal.layout;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Style and scripts, under names that change with their content and may be kept for ever. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private final LayoutSettings settings;

    Assets(LayoutSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        addWorker(registry);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(settings.folder() + "assets/", LayoutSettings.PACKED + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(settings.keep())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Its name stays, and its place says for which pages it works; a browser looks each day whether it has changed. */
    private void addWorker(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/worker.js")
                .addResourceLocations(settings.folder() + "worker/", LayoutSettings.PACKED + "worker/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Writes those names into the pages. */
    @Bean
    ResourceUrlEncodingFilter versionedNames() {
        return new ResourceUrlEncodingFilter();
    }
}
