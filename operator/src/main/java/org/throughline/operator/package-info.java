/**
 * The command line of those who run the platform. It looks from outside: at Kafka, at the services' HTTP interfaces and,
 * where it is told how, at the databases. Everything that cannot be taken back asks first, or takes {@code --yes}.
 */
@NullMarked
package org.throughline.operator;

import org.jspecify.annotations.NullMarked;
