package org.throughline.portal.layout;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Lets a phone keep the portal among its apps. Name and icon tell others nothing. */
@RestController
class AppManifest {

    private final ResourceUrlProvider names;

    AppManifest(ResourceUrlProvider names) {
        this.names = names;
    }

    record Icon(String src, String sizes, String type, String purpose) {}

    /** As the W3C's Web App Manifest names things. */
    record Manifest(
            String id,
            String name,
            String short_name,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            List<Icon> icons) {}

    @GetMapping(path = "/app.webmanifest", produces = "application/manifest+json")
    Manifest manifest() {
        return new Manifest(
                "/me/today",
                "Throughline",
                "Throughline",
                "/me/today",
                "/",
                "standalone",
                "#22655a",
                "#faf6ee",
                List.of(
                        icon("mark.svg", "any", "image/svg+xml", "any"),
                        icon("icon-192.png", "192x192", "image/png", "any"),
                        icon("icon-512.png", "512x512", "image/png", "any"),
                        icon("icon-maskable-512.png", "512x512", "image/png", "maskable")));
    }

    private Icon icon(String file, String sizes, String type, String purpose) {
        var path = "/assets/" + file;
        var versioned = names.getForLookupPath(path);
        return new Icon(versioned == null ? path : versioned, sizes, type, purpose);
    }
}
