package org.throughline.operator.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dlt list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "All that are kept, with the reason.")
final class ListLetters implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var letters = new Letters(where).all();
        var told = Json.array();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("place", "reason", "where it lay first"));
        for (var letter : letters) {
            told.addObject()
                    .put("place", letter.place().toString())
                    .put("reason", letter.reason())
                    .put("original", letter.original().toString());
            rows.add(List.of(letter.place(), letter.reason(), letter.original()));
        }
        output.tell(told, letters.isEmpty() ? List.of("There are none.") : Output.table(rows));
        return 0;
    }
}
