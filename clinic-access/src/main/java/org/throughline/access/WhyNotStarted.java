package org.throughline.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the service did not start. */
class WhyNotStarted extends AbstractFailureAnalyzer<DemoIdentitiesInProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoIdentitiesInProduction cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Demo identities belong to the local platform only.", cause);
    }
}
