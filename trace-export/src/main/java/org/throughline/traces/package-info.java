/** Whether and where to traces are told; the one package that knows OpenTelemetry. */
@NullMarked
package org.throughline.traces;

import org.jspecify.annotations.NullMarked;
