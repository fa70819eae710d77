package org.throughline.portal.therapist.assign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.portal.schedule.Dates;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.Services;
import org.throughline.portal.therapist.assign.Form.Client;

/** Fills the form in, so that little is left to type. */
@Component
class Forms {

    private final Services services;
    private final Giving giving;
    private final Clock clock;

    Forms(Services services, Giving giving, Clock clock) {
        this.services = services;
        this.giving = giving;
        this.clock = clock;
    }

    private record Draft(Request written) {}

    Form fromLibrary(String client, String template) {
        var person = client(client);
        var found = template(template);
        var who = person.answer().required();
        return filled(who, Writing.of(found.answer().required()), Timing.usual(today(who)));
    }

    Form asBefore(String client, String assignment) {
        var person = client(client);
        var plan = services.assignment().get(Plans.Plan.class, "/assignments/{id}", assignment);
        var who = person.answer().required();
        var before = plan.answer().required();
        var timing = Timing.of(before.schedule(), today(who)).anew(today(who));
        return filled(who, Writing.again(before), timing);
    }

    Form fromDraft(String client, String draft) {
        var person = client(client);
        var found = services.assignment().get(Draft.class, "/clients/{client}/drafts/{draft}", client, draft);
        var who = person.answer().required();
        var written = found.answer().required().written();
        var today = today(who);
        var timing = written.schedule() == null ? Timing.usual(today) : Timing.of(written.schedule(), today);
        return filled(who, written.writing(draft), timing);
    }

    Form again(String client, Writing writing, Timing timing, Dates dates, List<Refusal.Field> wrong) {
        var person = client(client);
        var template = template(writing.template());
        var plans = plans(client);
        return new Form(
                person.answer().required(),
                template.answer().required(),
                writing,
                timing,
                dates,
                plans.answer().ifHere().map(Plans::items).orElse(List.of()),
                new Wrongs(wrong));
    }

    private Form filled(Client client, Writing writing, Timing timing) {
        return again(
                client.clientId(),
                writing,
                timing,
                giving.dates(Request.of(client.clientId(), writing, timing)),
                List.of());
    }

    private Asked<Client> client(String client) {
        return services.assignment().get(Client.class, "/clients/{client}", client);
    }

    private Asked<Library.Template> template(String template) {
        return services.assignment().get(Library.Template.class, "/templates/{id}", template);
    }

    private Asked<Plans> plans(String client) {
        return services.assignment().get(Plans.class, "/assignments?clientId={client}&limit=200", client);
    }

    private LocalDate today(Client client) {
        return LocalDate.ofInstant(clock.instant(), client.zone());
    }
}
