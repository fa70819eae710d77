package org.throughline.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, started once; it talks to nobody but the platform. */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-quic",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static @Nullable Browser one;

    private Chromium() {}

    /** Skips the story where there is none, and says so where it cannot be overlooked. */
    static synchronized Browser get() {
        if (one == null) {
            one = start(found().orElseGet(Chromium::skip));
        }
        return one;
    }

    private static Browser start(Path chromium) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Optional<Path> found() {
        var told = Optional.ofNullable(System.getenv("CHROMIUM")).stream();
        var usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return Stream.concat(told, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path skip() {
        var advice =
                "SKIPPED: no Chromium for the stories in a browser. Install one (Debian: apt-get install chromium) "
                        + "or name it in the variable CHROMIUM.";
        System.err.println(advice);
        return Assumptions.abort(advice);
    }
}
