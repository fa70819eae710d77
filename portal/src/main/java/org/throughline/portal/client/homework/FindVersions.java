package org.throughline.portal.client.homework;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.Services;
import org.throughline.portal.worksheet.Stage;

/** Puts beside what came in what was told before. */
@Component
class FindVersions {

    private final Services services;
    private final Clock clock;

    FindVersions(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** @param why a key that was used for other words can name nothing more */
    TwoVersions find(String client, Homework mine, Map<String, String[]> sent, Refusal why) {
        var key = why.code().equals("idempotency-key-reused")
                ? UUID.randomUUID().toString()
                : mine.telling().keyOrNew();
        return TwoVersions.of(mine, first(client, mine), sent, key, clock.instant());
    }

    private @Nullable EntryPage first(String client, Homework mine) {
        var slot = services.tracking()
                .get(
                        Slot.class,
                        "/clients/{client}/homework/{occurrence}",
                        client,
                        mine.slot().occurrenceId())
                .answer()
                .required();
        var resolving = slot.recordId();
        var told = resolving == null || mine.stage() == Stage.PREDICTION ? slot.told().stream() : Stream.of(resolving);
        return told
                .map(it -> services.tracking().get(Entry.class, "/clients/{client}/records/{record}", client, it))
                .toList()
                .stream()
                .flatMap(it -> page(mine, it.answer()))
                .filter(it -> (mine.stage() == Stage.PREDICTION)
                        == "PREDICTION".equals(it.entry().stage()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<EntryPage> page(Homework mine, Answer<Entry> answer) {
        return answer instanceof Answer.Here<Entry>(Entry entry, String etag)
                ? Stream.of(EntryPage.of(entry, etag, mine.plan(), mine.template()))
                : Stream.empty();
    }
}
