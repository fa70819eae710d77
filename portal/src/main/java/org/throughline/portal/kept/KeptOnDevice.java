package org.throughline.portal.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Whether this device may keep what its client needs without a network; how long, and what, says docs/explanation/offline.md. */
public final class KeptOnDevice {

    private static final String COOKIE = "offline";
    private static final String NO = "no";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private KeptOnDevice() {}

    /** It may, until somebody says no on it. */
    public static boolean allowed(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !NO.equals(cookie.getValue());
    }

    /** Holds for the device, whoever is logged in there next. */
    public static void allow(HttpServletResponse response, boolean allowed) {
        var cookie = ResponseCookie.from(COOKIE, NO)
                .path("/")
                .maxAge(allowed ? Duration.ZERO : A_YEAR)
                .httpOnly(true)
                .sameSite(SameSite.LAX.attributeValue());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        if (!allowed) {
            forget(response);
        }
    }

    /** The browser drops all that was kept: pages, drafts, what waits to be handed in, and the worker itself. */
    public static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }
}
