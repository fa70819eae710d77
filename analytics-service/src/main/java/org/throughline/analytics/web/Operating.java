package org.throughline.analytics.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.analytics.rebuild.RebuildAnalytics;
import org.throughline.analytics.rebuild.Rebuilt;
import org.throughline.http.Problem;

/** What the people who run the platform can have done. */
@RestController
class Operating {

    private final Gate gate;
    private final RebuildAnalytics rebuild;

    Operating(Gate gate, RebuildAnalytics rebuild) {
        this.gate = gate;
        this.rebuild = rebuild;
    }

    /**
     * Makes all figures anew from the first event on, compares them with the live ones and puts them in their place.
     * Takes as long as reading the whole log. 404 "not-found" for all but operators; 409 "rebuild-under-way" while another
     * rebuild runs in this process.
     *
     * @param compare only compare, leave the live figures in place
     * @return how many events were read, and how many clients differ from the live figures (0 when all is well)
     */
    @PostMapping("/api/v1/ops/rebuild")
    Rebuilt rebuild(@RequestParam(defaultValue = "false") boolean compare) {
        gate.anyOf(Role.OPS);
        // From here on as patient with the database as any work in the background.
        RequestContextHolder.resetRequestAttributes();
        return rebuild.rebuild(compare)
                .orElseThrow(() -> Problem.conflict("rebuild-under-way", "A rebuild is under way: wait for it."));
    }
}
