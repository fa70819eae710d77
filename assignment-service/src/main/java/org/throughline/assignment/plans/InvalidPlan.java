package org.throughline.assignment.plans;

import java.util.List;

/** What was asked for cannot be planned; says what to do about each flaw. */
public final class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    public InvalidPlan(List<Flaw> flaws) {
        super("the plan has " + flaws.size() + " flaws");
        this.flaws = List.copyOf(flaws);
    }

    public static InvalidPlan of(String pointer, String code, String message) {
        return new InvalidPlan(List.of(new Flaw(pointer, code, message)));
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
