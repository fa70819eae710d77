package org.throughline.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.portal.PortalTest;

/** Whatever page there is, also one that is added tomorrow, opens to its own roles only. */
class EveryPageIsGuardedTest extends PortalTest {

    /** Also for whoever is not logged in. */
    private static final Set<String> OPEN = Set.of(
            "/", "/welcome", "/away", "/goodbye", "/help", "/look", "/leave", "/stay", "/error", "/app.webmanifest");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    private record Page(HttpMethod method, String path) {

        MockHttpServletRequestBuilder request() {
            return MockMvcRequestBuilders.request(method, path).with(csrf());
        }

        Set<Role> whose() {
            return path.startsWith("/me/")
                    ? Set.of(Role.CLIENT)
                    : path.startsWith("/care/")
                            ? Set.of(Role.THERAPIST, Role.SUPERVISOR)
                            : path.equals("/clinic/adherence")
                                    ? Set.of(Role.SUPERVISOR, Role.CLINIC_ADMIN)
                                    : path.equals("/clinic") || path.startsWith("/clinic/")
                                            ? Set.of(Role.CLINIC_ADMIN)
                                            : path.equals("/ops") ? Set.of(Role.OPS) : Set.of();
        }
    }

    @TestFactory
    Stream<DynamicTest> no_page_opens_to_another_role() {
        return guarded().stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    assertThat(page.whose()).as("somebody's").isNotEmpty();
                    for (var role : Role.values()) {
                        if (!page.whose().contains(role)) {
                            browser.perform(page.request().with(as("somebody", role)))
                                    .andExpect(status().isForbidden());
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_page_opens_to_nobody() {
        return guarded().stream()
                .map(page -> dynamicTest(
                        page.toString(), () -> browser.perform(page.request()).andExpect(redirectedUrl("/welcome"))));
    }

    private List<Page> guarded() {
        var found = pages.getHandlerMethods().keySet().stream()
                .flatMap(EveryPageIsGuardedTest::pages)
                .filter(it -> !OPEN.contains(it.path()) && !it.path().startsWith("/link/"))
                .toList();
        assertThat(found).hasSizeGreaterThan(50);
        return found;
    }

    private static Stream<Page> pages(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(it -> it.replaceAll("\\{[^}]*}", "x"))
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of(HttpMethod.GET)
                                : methods.stream().map(it -> Objects.requireNonNull(it.asHttpMethod())))
                        .map(method -> new Page(method, path)));
    }
}
