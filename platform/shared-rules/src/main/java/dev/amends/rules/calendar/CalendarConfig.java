package dev.amends.rules.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/** The holidays and weekends of the regions. */
@ConfigMapping(prefix = "amends.calendar")
public interface CalendarConfig {

  /** Regions with a file {@code holidays/<region>.yaml} on the classpath, by ISO 3166 code. */
  @WithDefault("CN,IN")
  Set<String> announced();

  /** Weekends by ISO 3166 code of the region, if they are not Saturday and Sunday. */
  Map<String, Set<DayOfWeek>> weekends();
}
