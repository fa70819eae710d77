package org.throughline.portal.client.measure;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tracking-service made of it.
 *
 * @param riskFlagged an answer was alarming: there are numbers to call
 */
record Completed(boolean riskFlagged, @Nullable List<Help> crisisResources) implements Serializable {

    record Help(
            String name, @Nullable String phone, @Nullable String url) implements Serializable {

        public @Nullable String call() {
            return phone == null ? null : "tel:" + phone.replace(" ", "");
        }
    }

    public List<Help> help() {
        return crisisResources == null ? List.of() : crisisResources;
    }
}
