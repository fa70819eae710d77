package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.QuestionId;

/** What happened around a slot besides its verdict. */
public record Story(
        @Nullable Instant startedAt,
        @Nullable Obstacle obstacle,
        List<Question> questions,
        @Nullable Review review) {

    static final Story NONE = new Story(null, null, List.of(), null);

    public Story {
        questions = List.copyOf(questions);
    }

    Story started(Instant now) {
        return new Story(now, obstacle, questions, review);
    }

    Story hindered(Obstacle by) {
        return new Story(startedAt, by, questions, review);
    }

    Story reviewed(Review now) {
        return new Story(startedAt, obstacle, questions, now);
    }

    Story asked(Question question) {
        var more = new ArrayList<>(questions);
        more.add(question);
        return new Story(startedAt, obstacle, more, review);
    }

    Story answered(Question answer) {
        var answered = questions.stream()
                .map(it -> it.id().equals(answer.id()) ? answer : it)
                .toList();
        return new Story(startedAt, obstacle, answered, review);
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    boolean hasOpenQuestion() {
        return questions.stream().anyMatch(Question::isOpen);
    }
}
