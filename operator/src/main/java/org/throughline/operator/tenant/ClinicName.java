package org.throughline.operator.tenant;

import java.util.regex.Pattern;
import org.throughline.operator.Trouble;
import picocli.CommandLine.ITypeConverter;

/** The id by which tokens name a clinic. */
record ClinicName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @Override
    public String toString() {
        return value;
    }

    static final class Written implements ITypeConverter<ClinicName> {
        @Override
        public ClinicName convert(String text) {
            if (!FORM.matcher(text).matches()) {
                throw new Trouble("A clinic is named by its id, such as linden.");
            }
            return new ClinicName(text);
        }
    }
}
