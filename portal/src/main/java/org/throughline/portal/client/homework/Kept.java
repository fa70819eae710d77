package org.throughline.portal.client.homework;

import java.util.List;
import org.throughline.portal.worksheet.Field;
import org.throughline.portal.worksheet.Form;

/**
 * What a page learns when it has put typed answers aside.
 *
 * @param asked names of the fields that are asked now
 */
record Kept(List<String> asked) {

    static Kept of(Sheet sheet) {
        return new Kept(Form.all(sheet.fields(List.of(), null))
                .filter(Field::asked)
                .map(Field::name)
                .toList());
    }
}
