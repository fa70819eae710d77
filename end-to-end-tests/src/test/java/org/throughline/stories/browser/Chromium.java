package org.throughline.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-quic",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private static @Nullable Browser one;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Chromium::end));
    }

    private Chromium() {}

    /**
     * A tab of its own person. Now and then a browser stops answering new tabs for ever; it is replaced once, which is
     * told, as that is not what the stories are about.
     */
    static Page tab(NewContextOptions options) {
        try {
            return newTab(options);
        } catch (Impatience e) {
            System.err.println("The browser gave no new tab, another one is started: " + e.getMessage());
            one = null;
            return newTab(options);
        }
    }

    private static Page newTab(NewContextOptions options) {
        return Patience.of(Duration.ofSeconds(60))
                .with("a new tab", () -> get().newContext(options).newPage());
    }

    /** Skips the story where there is none, and says so where it cannot be overlooked. */
    private static synchronized Browser get() {
        if (one == null) {
            one = start(found().orElseGet(Chromium::skip));
        }
        return one;
    }

    private static Browser start(Path chromium) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
    }

    /** Whatever this process started, whether it still answers or not. */
    private static void end() {
        ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains("playwright")
                        || it.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** The shell without windows first: it does the same in half the time. */
    private static Optional<Path> found() {
        var told = Optional.ofNullable(System.getenv("CHROMIUM")).stream();
        var usual = Stream.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome");
        return Stream.concat(told, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path skip() {
        var advice =
                "SKIPPED: no Chromium for the stories in a browser. Install one (Debian: apt-get install chromium-headless-shell) "
                        + "or name it in the variable CHROMIUM.";
        System.err.println(advice);
        return Assumptions.abort(advice);
    }
}
