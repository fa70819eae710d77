package org.throughline.delivery;

import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.throughline.events.Id;
import org.throughline.events.SlotKey;

/** Which values lie in a document as text: ids, and local dates and times, which no zone may ever shift. */
final class StoredValues {

    private StoredValues() {}

    static MongoCustomConversions conversions() {
        return MongoCustomConversions.create(it -> it.bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverterFactory(new TextToId())
                .registerConverters(List.of(
                        new IdToText(),
                        new SlotKeyToText(),
                        new TextToSlotKey(),
                        new LocalDateToText(),
                        new TextToLocalDate(),
                        new LocalTimeToText(),
                        new TextToLocalTime(),
                        new LocalDateTimeToText(),
                        new TextToLocalDateTime())));
    }

    @WritingConverter
    private static final class IdToText implements Converter<Id, String> {
        @Override
        public String convert(Id source) {
            return source.value();
        }
    }

    @ReadingConverter
    private static final class TextToId implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            Constructor<T> constructor = BeanUtils.getResolvableConstructor(type);
            return it -> BeanUtils.instantiateClass(constructor, it);
        }
    }

    @WritingConverter
    private static final class SlotKeyToText implements Converter<SlotKey, String> {
        @Override
        public String convert(SlotKey source) {
            return source.value();
        }
    }

    @ReadingConverter
    private static final class TextToSlotKey implements Converter<String, SlotKey> {
        @Override
        public SlotKey convert(String source) {
            return new SlotKey(source);
        }
    }

    @WritingConverter
    private static final class LocalDateToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate source) {
            return source.toString();
        }
    }

    @ReadingConverter
    private static final class TextToLocalDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String source) {
            return LocalDate.parse(source);
        }
    }

    @WritingConverter
    private static final class LocalTimeToText implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime source) {
            return source.toString();
        }
    }

    @ReadingConverter
    private static final class TextToLocalTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String source) {
            return LocalTime.parse(source);
        }
    }

    @WritingConverter
    private static final class LocalDateTimeToText implements Converter<LocalDateTime, String> {
        @Override
        public String convert(LocalDateTime source) {
            return source.toString();
        }
    }

    @ReadingConverter
    private static final class TextToLocalDateTime implements Converter<String, LocalDateTime> {
        @Override
        public LocalDateTime convert(String source) {
            return LocalDateTime.parse(source);
        }
    }
}
