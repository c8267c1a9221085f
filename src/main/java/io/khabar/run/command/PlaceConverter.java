package io.khabar.run.command;

import io.khabar.run.mend.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** PARTITION:OFFSET on the command line. */
final class PlaceConverter implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
        try {
            return Place.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
