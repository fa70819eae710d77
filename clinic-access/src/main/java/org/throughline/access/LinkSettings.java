package org.throughline.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what links in messages are sealed and opened; without a key there are none.
 *
 * @param keys by name, each 32 random bytes in Base64; all of them open
 * @param sealWith name of the one that seals; may be absent while there is only one
 * @param requestsPerSecond how many may be made with one link, over five seconds
 */
@ConfigurationProperties("throughline.links")
record LinkSettings(
        @DefaultValue Map<String, String> keys,
        @Nullable String sealWith,
        @DefaultValue("2") int requestsPerSecond) {

    LinkSettings {
        keys = Map.copyOf(keys);
        if (sealWith != null && !keys.containsKey(sealWith)) {
            throw new IllegalArgumentException("throughline.links.seal-with names a key that is not among the keys");
        }
        if (sealWith == null && keys.size() > 1) {
            throw new IllegalArgumentException("throughline.links.seal-with has to say which of several keys seals");
        }
    }

    @Nullable
    String sealing() {
        return sealWith == null ? keys.keySet().stream().findAny().orElse(null) : sealWith;
    }
}
