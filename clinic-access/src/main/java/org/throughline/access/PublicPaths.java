package org.throughline.access;

import java.util.List;

/** Addresses that need no token, because they carry their own: a bean that a service may declare. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
