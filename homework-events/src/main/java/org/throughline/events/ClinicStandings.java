package org.throughline.events;

/** Whether clinics are served: those who run the platform may suspend one, and erase one that is suspended. */
public interface ClinicStandings {

    Standing of(ClinicId clinic);

    /** In the order in which a clinic goes through them; only from the second there is a way back. */
    enum Standing {
        ACTIVE,
        /** Nobody of the clinic gets in, and no message goes out to them; all is kept. */
        SUSPENDED,
        /** What it held is gone, and what is still told of it is not heard. */
        ERASED
    }
}
