package dev.amends.cases.classification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of its weight evidence keeps as it grows older. Evidence that is older than the last
 * band weighs nothing.
 */
record AgeBands(List<Band> bands) {
  private static final Pattern BAND = Pattern.compile("(\\d{1,5}):(\\d{1,3})");
  private static final int WHOLE = 100;

  AgeBands {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("must have at least one band, such as 90:100");
    }
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      if (band.percent() > WHOLE) {
        throw new IllegalArgumentException(band + " must have at most 100 percent");
      }
      if (i > 0 && band.lastDay() <= bands.get(i - 1).lastDay()) {
        throw new IllegalArgumentException(
            band + " must end later than the band before it, " + bands.get(i - 1));
      }
      if (i > 0 && band.percent() > bands.get(i - 1).percent()) {
        throw new IllegalArgumentException(
            band + " must not have more percent than the band before it, " + bands.get(i - 1));
      }
    }
  }

  /**
   * A range of ages.
   *
   * @param lastDay the highest age in days
   * @param percent the share of its weight that evidence of this age keeps
   */
  record Band(int lastDay, int percent) {
    @Override
    public String toString() {
      return lastDay + ":" + percent;
    }
  }

  /**
   * Parses bands such as {@code 90:100}: up to 90 days, 100 percent.
   *
   * @throws IllegalArgumentException if a band is malformed, the days do not ascend, or the
   *     percentages do
   */
  static AgeBands parse(List<String> bands) {
    return new AgeBands(bands.stream().map(AgeBands::band).toList());
  }

  private static Band band(String text) {
    Matcher matcher = BAND.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          text + " must be an age in days and a percentage, such as 90:100");
    }
    return new Band(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Returns the percentage of its weight that evidence of an age keeps. */
  int percentAt(long ageInDays) {
    for (Band band : bands) {
      if (ageInDays <= band.lastDay()) {
        return band.percent();
      }
    }
    return 0;
  }

  /** Returns the weight that remains at an age; half a point and more is rounded away from zero. */
  int weigh(int points, long ageInDays) {
    int rounded = (Math.abs(points) * percentAt(ageInDays) + WHOLE / 2) / WHOLE;
    return points < 0 ? -rounded : rounded;
  }

  /** The bands as they are configured. */
  @Override
  public String toString() {
    return bands.stream().map(Band::toString).collect(Collectors.joining(","));
  }
}
