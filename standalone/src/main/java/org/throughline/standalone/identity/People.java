package org.throughline.standalone.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.access.Role;

/** The people of the clinics linden and harbour, and whoever is simulated there or in birch, which has nobody else. */
final class People {

    /** Everybody's; there is nothing to protect. */
    static final String PASSWORD = "demo";

    private static final Pattern SIMULATED = Pattern.compile("sim-(linden|harbour|birch)-([cta])-[A-Za-z0-9]{1,12}");

    private static final Map<String, Role> ROLES =
            Map.of("c", Role.CLIENT, "t", Role.THERAPIST, "a", Role.CLINIC_ADMIN);

    private final Map<String, Person> seeded = new LinkedHashMap<>();

    People() {
        add("linden", "t-mara", Role.THERAPIST);
        add("linden", "t-jonas", Role.THERAPIST);
        add("linden", "c-anna", Role.CLIENT);
        add("linden", "c-ben", Role.CLIENT);
        add("linden", "c-clara", Role.CLIENT);
        add("linden", "s-lena", Role.SUPERVISOR);
        add("linden", "a-linus", Role.CLINIC_ADMIN);
        add("linden", "i-linden", Role.INTEGRATION);
        add("linden", "o-kai", Role.OPS);
        add("harbour", "t-ruth", Role.THERAPIST);
        add("harbour", "c-tom", Role.CLIENT);
        add("harbour", "s-harry", Role.SUPERVISOR);
        add("harbour", "a-hanna", Role.CLINIC_ADMIN);
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(seeded.get(id)).or(() -> simulated(id));
    }

    Collection<Person> seeded() {
        return seeded.values();
    }

    private static Optional<Person> simulated(String id) {
        var name = SIMULATED.matcher(id);
        return name.matches()
                ? Optional.ofNullable(ROLES.get(name.group(2))).map(it -> new Person(id, name.group(1), it))
                : Optional.empty();
    }

    private void add(String clinic, String id, Role role) {
        seeded.put(id, new Person(id, clinic, role));
    }
}
