package org.throughline.assignment.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.access.Caller;
import org.throughline.access.FillIn;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;
import org.throughline.http.HttpConventionsConfiguration;

/** The catalogue with everything around it that a request needs, and a gate that knows Mara. */
@Import({
    HttpConventionsConfiguration.class,
    TemplatesController.class,
    Catalogue.class,
    BuiltInTemplates.class,
    InMemoryClinicTemplates.class,
    Translations.class,
    TemplateAnswers.class,
    CopyTemplate.class,
    ReviseTemplate.class
})
class CatalogueOverHttp {

    @Bean
    Gate gate() {
        return new Mara();
    }

    private record Mara() implements Gate {

        @Override
        public Caller caller() {
            return new Caller("t-mara", new ClinicId("linden"), Set.of(Role.THERAPIST));
        }

        @Override
        public ClientRef read(ClientId client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientRef actAs(ClientId client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FillIn fillIn() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientRef treat(ClientId client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientRef administer(ClientId client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClinicId caseloadOf(TherapistId therapist) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClinicId operate(@Nullable ClinicId clinic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void oversee(ClinicId clinic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClinicId anyOf(Role... roles) {
            if (Set.of(roles).contains(Role.THERAPIST)) {
                return caller().clinic();
            }
            throw new UnsupportedOperationException();
        }
    }
}
