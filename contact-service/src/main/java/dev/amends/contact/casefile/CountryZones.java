package dev.amends.contact.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the time zones of each country from the tz database's {@code zone1970.tab}. */
final class CountryZones {
  private static final String TABLE = "zones/zone1970.tab";

  private CountryZones() {}

  /** The zones by ISO 3166 country code; a zone unknown to this JDK fails the start. */
  static Map<String, List<ZoneId>> read() {
    try (InputStream table =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the resource " + TABLE + " is missing");
      }
      return read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<ZoneId>> read(BufferedReader table) {
    Map<String, List<ZoneId>> zones = new HashMap<>();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(
            row -> {
              for (String country : row[0].split(",", -1)) {
                zones.computeIfAbsent(country, ignored -> new ArrayList<>()).add(ZoneId.of(row[2]));
              }
            });
    return zones;
  }
}
