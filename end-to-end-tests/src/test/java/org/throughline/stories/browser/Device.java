package org.throughline.stories.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.throughline.stories.RunningPlatform;

/** What somebody holds in their hands. {@code Device.phone().dark().as("c-anna")} */
record Device(int width, int height, boolean touch, String language, ColorScheme colours, boolean scripts) {

    static Device phone() {
        return new Device(390, 844, true, "en-GB", ColorScheme.LIGHT, true);
    }

    static Device desktop() {
        return new Device(1280, 900, false, "en-GB", ColorScheme.LIGHT, true);
    }

    /** As pages are looked at by people, whatever a story holds in its hands. */
    Map<String, Device> looks() {
        return Map.of(
                "light", new Device(1280, 900, touch, language, ColorScheme.LIGHT, scripts),
                "dark", new Device(1280, 900, touch, language, ColorScheme.DARK, scripts),
                "phone", new Device(390, 844, touch, language, ColorScheme.LIGHT, scripts));
    }

    /** The narrowest that must do, WCAG 1.4.10. */
    Device narrow() {
        return new Device(320, 640, touch, language, colours, scripts);
    }

    Device in(String another) {
        return new Device(width, height, touch, another, colours, scripts);
    }

    Device dark() {
        return new Device(width, height, touch, language, ColorScheme.DARK, scripts);
    }

    Device withoutScripts() {
        return new Device(width, height, touch, language, colours, false);
    }

    /** Nobody is logged in yet. */
    Tab open() {
        return new Tab(
                Chromium.tab(new NewContextOptions()
                        .setBaseURL(RunningPlatform.get().url(10))
                        .setViewportSize(width, height)
                        .setHasTouch(touch)
                        .setLocale(language)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)),
                this);
    }

    /** Logs in as a demo person, through the real provider. */
    Tab as(String person) {
        var tab = open();
        tab.open("/oauth2/authorization/portal?login_hint=" + person);
        return tab;
    }
}
