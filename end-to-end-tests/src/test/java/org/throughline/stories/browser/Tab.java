package org.throughline.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One tab; when it closes, it says whether the browser complained about anything. */
final class Tab implements AutoCloseable {

    private static final int SMALLEST_TARGET = 44;
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(60));

    private final BrowserContext context;
    private final Page page;
    private final Device device;
    private final List<String> complaints = new ArrayList<>();

    Tab(Page page, Device device) {
        this.context = page.context();
        this.page = page;
        this.device = device;
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") || it.type().equals("warning")) {
                complaints.add(it.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** @param path of the portal, or a whole address */
    Tab open(String path) {
        page.navigate(path);
        return this;
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** WCAG 2.2 A and AA and good practice, as far as a machine can tell. */
    Tab isAccessible() {
        // Legacy mode looks into frames less well, of which there are none, and needs no second window.
        var found = PATIENCE.with(
                "axe", () -> new AxeBuilder(page).setLegacyMode(true).analyze().getViolations());
        assertThat(found)
                .extracting(it -> it.getId() + ": " + it.getNodes())
                .as(page.url())
                .isEmpty();
        assertThat(page.content()).as("words that are missing").doesNotContainPattern("\\?\\?[a-z.-]+_[a-z]+\\?\\?");
        return this;
    }

    /** Nothing is cut off and nothing has to be scrolled sideways. */
    Tab fitsTheWidth() {
        var beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue()).as("pixels beyond the width").isZero();
        return this;
    }

    /** Everything that is tapped is large enough for a thumb; links within a sentence are let off, as in WCAG 2.5.8. */
    Tab hasTargetsForThumbs() {
        var small = page.evaluate("""
                size => [...document.querySelectorAll('button, .button, summary, select, input:not([type=hidden]), nav a, header a')]
                  .filter(it => it.checkVisibility())
                  .map(it => it.matches('[type=radio], [type=checkbox]') ? it.closest('label') : it)
                  .map(it => [it.getBoundingClientRect(), it.outerHTML.slice(0, 80)])
                  .filter(([box]) => box.height < size - 0.5 || box.width < size - 0.5)
                  .map(([box, html]) => `${box.width}x${box.height} ${html}`)
                """, SMALLEST_TARGET);
        assertThat((List<?>) small).as("smaller than %d px", SMALLEST_TARGET).isEmpty();
        return this;
    }

    /** Into {@code target/screenshots}, to be looked at by people: as it is, in light, in dark and on a phone. */
    Tab screenshot(String name) {
        shoot(name);
        device.looks().forEach((look, as) -> {
            turnInto(as);
            fitsTheWidth();
            shoot(look + "/" + name);
        });
        turnInto(device);
        return this;
    }

    private void turnInto(Device other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(other.colours()));
    }

    /** As it is and no other way, for what is not to be seen on a screen. */
    Tab shoot(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** A refusal that a story asked for shows up among the complaints. */
    Tab forgiving(String complaint) {
        complaints.removeIf(it -> it.contains(complaint));
        return this;
    }

    /** A browser that does not let go of a tab has been seen now and then; that says nothing of the page. */
    @Override
    public void close() {
        try {
            PATIENCE.with("closing", () -> {
                context.close();
                return true;
            });
        } catch (Impatience e) {
            System.err.println("A tab is left behind: " + e.getMessage());
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
