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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * The time zones of countries and of their subdivisions.
 *
 * @param countries by ISO 3166-1 code, such as US
 * @param subdivisions by ISO 3166-2 code, such as US-AZ; territories included, such as US-GU
 */
record ZoneTables(Map<String, List<ZoneId>> countries, Map<String, List<ZoneId>> subdivisions) {
  private static final String COUNTRIES = "zones/zone1970.tab";
  private static final String SUBDIVISIONS = "zones/subdivisions.tab";

  /** Reads both tables; a zone that this JDK does not know fails the start. */
  static ZoneTables read() {
    return new ZoneTables(read(COUNTRIES, 2), read(SUBDIVISIONS, 1));
  }

  /** The zones of all listed subdivisions of a country. */
  Stream<ZoneId> ofSubdivisions(String country) {
    return subdivisions.entrySet().stream()
        .filter(subdivision -> subdivision.getKey().startsWith(country + "-"))
        .flatMap(subdivision -> subdivision.getValue().stream());
  }

  /** Reads rows whose first column lists codes; codes and zones are separated by commas. */
  private static Map<String, List<ZoneId>> read(String resource, int zoneColumn) {
    try (InputStream table =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (table == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return read(
          new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)), zoneColumn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<ZoneId>> read(BufferedReader table, int zoneColumn) {
    Map<String, SequencedSet<ZoneId>> zones = new HashMap<>();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(
            row -> {
              for (String code : row[0].split(",", -1)) {
                SequencedSet<ZoneId> known =
                    zones.computeIfAbsent(code, ignored -> new LinkedHashSet<>());
                for (String zone : row[zoneColumn].split(",", -1)) {
                  known.add(ZoneId.of(zone));
                }
              }
            });
    Map<String, List<ZoneId>> read = new HashMap<>();
    zones.forEach((code, known) -> read.put(code, new ArrayList<>(known)));
    return read;
  }
}
