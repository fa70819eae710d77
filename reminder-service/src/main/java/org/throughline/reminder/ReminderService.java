package org.throughline.reminder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.throughline.access.ClinicAccessConfiguration;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.http.HttpConventionsConfiguration;
import org.throughline.reminder.mail.MailSettings;
import org.throughline.timers.DueTimersConfiguration;

/** Reminds clients of what they agreed to, and says when and why it did not. */
@SpringBootApplication
@EnableConfigurationProperties(MailSettings.class)
@Import({
    EventDeliveryConfiguration.class,
    DueTimersConfiguration.class,
    ClinicAccessConfiguration.class,
    HttpConventionsConfiguration.class
})
public class ReminderService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "reminder-service");
        SpringApplication.run(ReminderService.class, arguments);
    }
}
