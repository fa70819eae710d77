package org.throughline.standalone;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.throughline.standalone.demo.Stories;

/** What a newcomer is told: where everything is, who can log in, and three steps to paste. */
final class Tour {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Tour() {}

    /** Where everything is and who can log in. */
    static String places(LocalPlatform platform) {
        return filled(PLACES, platform).replace("{try}", people(platform.past()));
    }

    /** Three steps to paste, from today on: what they do needs a clock that has arrived in the present. */
    static String steps(LocalPlatform platform) {
        var today = LocalDate.ofInstant(platform.clock().instant(), BERLIN);
        return filled(STEPS, platform)
                .replace("{today}", today.toString())
                .replace("{later}", today.plusDays(14).toString());
    }

    private static String filled(String text, LocalPlatform platform) {
        var ports = platform.settings().ports();
        return text.replace("{front}", Ports.url(ports.front()))
                .replace("{portal}", Ports.url(ports.portal()))
                .replace("{assignment}", Ports.url(ports.of(Service.ASSIGNMENT)))
                .replace("{tracking}", Ports.url(ports.of(Service.TRACKING)))
                .replace("{reminder}", Ports.url(ports.of(Service.REMINDER)))
                .replace("{analytics}", Ports.url(ports.of(Service.ANALYTICS)))
                .replace("{identity}", Ports.url(ports.identity()));
    }

    private static String people(Past past) {
        return past.isThere()
                ? Stories.all().entrySet().stream()
                        .map(it -> " ".repeat(18) + it.getKey() + ": " + it.getValue() + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    private static final String PLACES = """

            Open this first   {front}   (one click makes you anybody of the demo clinics)
            {try}portal            {portal}
            mailbox           {front}/mailbox   all that was sent
            assignment        {assignment}/api/v1   what and when
            tracking          {tracking}/api/v1   what happened
            reminder          {reminder}/api/v1   nudges
            analytics         {analytics}/api/v1   what it means
            log-ins           {identity}   password of all: demo
                              clinic linden:  therapists t-mara t-jonas, clients c-anna c-ben c-clara,
                                              supervisor s-lena, admin a-linus, ops o-kai
                              clinic harbour: therapist t-ruth, client c-tom, supervisor s-harry, admin a-hanna
            events            ./throughline events tail --platform {front}

            """;

    private static final String STEPS = """
            Three minutes, to paste into another terminal:

            token() { curl -s -u "$1:demo" -d grant_type=client_credentials {identity}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/'; }
            as() { who=$1; shift; curl -s -H "Authorization: Bearer $(token "$who")" -H 'Content-Type: application/json' "$@"; echo; }

            # 1. As therapist Mara: slow breathing for Anna, every evening for a week.
            as t-mara {assignment}/api/v1/assignments -d '{"clientId":"c-anna","templateId":"relaxation-slow-breathing","goal":"Fall asleep more easily","schedule":{"kind":"RECURRING","rrule":"FREQ=DAILY;COUNT=7","startsOn":"{today}","wallTime":"18:00"}}'

            # 2. Let a day pass. The reminder is in the mailbox: {front}/mailbox
            curl -s -d '{"advance":"PT24H"}' {front}/local/clock; echo

            # 3. As Anna: do what is open. Another day later, see what Mara sees.
            slot=$(as c-anna "{tracking}/api/v1/clients/c-anna/homework?from={today}&to={later}" | tr '{' '\\n' | grep slow-breathing | sed -n 's/.*"occurrenceId":"\\([^"]*\\)".*"state":"OPEN".*/\\1/p' | head -n 1)
            as c-anna "{tracking}/api/v1/clients/c-anna/homework/$slot/records" -d '{"outcome":"COMPLETED","dose":5}'
            curl -s -d '{"advance":"PT24H"}' {front}/local/clock; echo
            as t-mara {analytics}/api/v1/clients/c-anna/adherence

            """;
}
