package org.throughline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstViewTest {

    @Test
    void what_a_page_names_is_fetched_once_and_links_to_other_pages_are_not() {
        assertThat(FirstView.named("""
                        <link rel="stylesheet" href="/assets/portal.css"><script type="module" src="/assets/a.mjs"></script>
                        <script src="/assets/a.mjs"></script><a href="/me/history">Weeks</a><img alt="" src="/assets/logo.svg">
                        """)).containsExactly("/assets/portal.css", "/assets/a.mjs", "/assets/logo.svg");
    }
}
