package org.throughline.portal.client.homework;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.portal.services.Services;
import org.throughline.portal.worksheet.Stage;
import org.throughline.portal.worksheet.Worksheet;

/** Brings together what four questions to two services tell about one slot. */
@Component
class FindHomework {

    private final Services services;

    FindHomework(Services services) {
        this.services = services;
    }

    Homework find(String client, String occurrence, Telling telling) {
        var slot = services.tracking()
                .get(Slot.class, "/clients/{client}/homework/{occurrence}", client, occurrence)
                .answer()
                .required();
        var plan = services.assignment().get(Plan.class, "/assignments/{id}", slot.assignmentId());
        var template = services.assignment()
                .get(Template.class, "/templates/{id}/versions/{version}", slot.templateId(), slot.templateVersion());
        var draft = services.tracking()
                .get(Draft.class, "/clients/{client}/homework/{occurrence}/draft", client, occurrence);
        var agreed = plan.answer().required();
        var described = template.answer().ifHere().orElse(null);
        var typed = draft.answer().ifHere().map(Draft::answers).orElse(Map.of());
        var sheet =
                described == null ? null : sheet(client, slot, agreed, described.worksheet(), typed, telling.stage());
        return new Homework(slot, agreed, described, sheet, telling, null, false);
    }

    /** A number that the dose asks for as well is asked for once. */
    private Sheet sheet(
            String client, Slot slot, Plan plan, Worksheet whole, Map<String, Object> draft, @Nullable Stage typedIn) {
        var predicted = whole.hasStages() && typedIn != Stage.PREDICTION ? prediction(client, slot) : null;
        var sheet = Sheet.of(whole, predicted, draft);
        return plan.dose() == null ? sheet : sheet.without(plan.dose().unit());
    }

    private @Nullable Map<String, Object> prediction(String client, Slot slot) {
        return slot.told().stream()
                .map(it -> services.tracking().get(Entry.class, "/clients/{client}/records/{record}", client, it))
                .toList()
                .stream()
                .flatMap(it -> it.answer().ifHere().stream())
                .filter(it -> "PREDICTION".equals(it.stage()))
                .findFirst()
                .map(it -> Optional.ofNullable(it.latest().answers()).orElse(Map.of()))
                .orElse(null);
    }
}
