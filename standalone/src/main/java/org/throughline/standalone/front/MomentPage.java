package org.throughline.standalone.front;

/** What a newcomer sees who is quicker than the clinics' past; it goes on by itself. */
public final class MomentPage {

    private MomentPage() {}

    public static String of(int lived, int days) {
        return PAGE.replace("{style}", Style.SHEET)
                .replace("{lived}", Integer.toString(lived))
                .replace("{days}", Integer.toString(days));
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="1"><title>Throughline: a moment, please</title><style>
            {style}
            </style></head><body><main>
            <h1>A moment, please</h1>
            <p>The demo clinics are living through their last {days} days: homework is given out, done, missed and talked about, through the same interfaces that you are going to use. This page goes on by itself.</p>
            <p><progress max="{days}" value="{lived}" aria-label="Days lived through"></progress></p>
            <p class="soft">Day {lived} of {days}. It happens once; <code>./throughline start --empty</code> does without.</p>
            </main></body></html>
            """;
}
