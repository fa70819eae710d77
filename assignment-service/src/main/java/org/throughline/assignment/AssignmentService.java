package org.throughline.assignment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.throughline.access.ClinicAccessConfiguration;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.http.HttpConventionsConfiguration;
import org.throughline.timers.DueTimersConfiguration;

/** Decides who is asked to do what, and when. */
@SpringBootApplication
@Import({
    EventDeliveryConfiguration.class,
    DueTimersConfiguration.class,
    ClinicAccessConfiguration.class,
    HttpConventionsConfiguration.class
})
public class AssignmentService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "assignment-service");
        SpringApplication.run(AssignmentService.class, arguments);
    }
}
