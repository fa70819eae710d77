package org.throughline.operator.doctor;

import java.util.stream.Stream;

/** One part of the platform, looked at from outside. */
interface Check {

    Stream<Finding> look();
}
