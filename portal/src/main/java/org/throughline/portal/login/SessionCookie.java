package org.throughline.portal.login;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In production a session is only known by a cookie that no other host and no plain connection can set. */
@Configuration(proxyBeanMethods = false)
@Profile("prod")
class SessionCookie {

    SessionCookie(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.secure}") boolean secure) {
        if (!secure || !name.startsWith("__Host-")) {
            throw new IllegalStateException("Profile prod keeps sessions in a __Host- cookie over TLS only: leave "
                    + "server.servlet.session.cookie.name and .secure as they are.");
        }
    }
}
