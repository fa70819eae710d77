package org.throughline.portal.services;

import java.util.Optional;

/** What came back from a service: what was asked for, a reason why not, or nothing in time. */
public sealed interface Answer<T> {

    /** @param etag empty where there is none */
    record Here<T>(T body, String etag) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    record Away<T>() implements Answer<T> {}

    /** For a card that may be missing from a page. */
    default Optional<T> ifHere() {
        return this instanceof Here<T>(T body, String _) ? Optional.of(body) : Optional.empty();
    }

    /** For the one thing that a page is about. */
    default T required() {
        return switch (this) {
            case Here<T>(T body, String _) -> body;
            case Refused<T>(Refusal refusal) when refusal.isAboutTheClinic() -> throw new ClinicRests();
            case Refused<T>(Refusal refusal) when refusal.isAboutAccess() -> throw new NotHere();
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException("refused: " + refusal.code());
            case Away<T>() -> throw new ServiceAway();
        };
    }
}
