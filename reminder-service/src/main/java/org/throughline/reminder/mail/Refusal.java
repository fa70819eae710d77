package org.throughline.reminder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Tells an address that will never work from a provider that cannot take the mail just now. */
final class Refusal {

    private static final int PERMANENT = 500;

    private Refusal() {}

    static boolean isForGood(Exception e) {
        var open = new ArrayDeque<Throwable>(List.of(e));
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            var next = open.remove();
            if (isPermanent(next)) {
                return true;
            }
            if (seen.add(next)) {
                causes(next).forEach(open::add);
            }
        }
        return false;
    }

    private static boolean isPermanent(Throwable e) {
        return e instanceof AddressException
                || (e instanceof SMTPAddressFailedException it && it.getReturnCode() >= PERMANENT);
    }

    private static Stream<Throwable> causes(Throwable e) {
        var next = switch (e) {
            case MessagingException it -> ofNullable(it.getNextException());
            case MailSendException it -> Stream.of(it.getMessageExceptions());
            default -> Stream.<Throwable>empty();
        };
        return Stream.concat(ofNullable(e.getCause()), next);
    }

    private static Stream<Throwable> ofNullable(@Nullable Throwable e) {
        return Stream.ofNullable(e);
    }
}
