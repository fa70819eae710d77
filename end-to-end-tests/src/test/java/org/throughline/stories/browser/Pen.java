package org.throughline.stories.browser;

import com.microsoft.playwright.Locator;

/** Fills in whatever a worksheet asks, as somebody does who has something to say everywhere. */
final class Pen {

    private final Tab tab;

    Pen(Tab tab) {
        this.tab = tab;
    }

    void fillIn() {
        each(".ask textarea, .ask input[type=text]", it -> it.fill("A few words"));
        each(".ask input[type=number]", it -> it.fill("7"));
        each(".ask input[type=date]", it -> it.fill("2026-03-28"));
        each(".ask input[type=time]", it -> it.fill("18:30"));
        each(".ask .points label:nth-child(4) input", it -> it.check(new Locator.CheckOptions().setForce(true)));
        each(".ask .picks label:nth-child(2) input", Locator::check);
    }

    private void each(String selector, java.util.function.Consumer<Locator> does) {
        for (var one : tab.page().locator(selector).all()) {
            if (one.isVisible()) {
                does.accept(one);
            }
        }
    }
}
