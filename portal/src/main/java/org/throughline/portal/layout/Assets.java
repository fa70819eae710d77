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
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(settings.folder() + "assets/", LayoutSettings.PACKED + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(settings.keep())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Writes those names into the pages. */
    @Bean
    ResourceUrlEncodingFilter versionedNames() {
        return new ResourceUrlEncodingFilter();
    }
}
