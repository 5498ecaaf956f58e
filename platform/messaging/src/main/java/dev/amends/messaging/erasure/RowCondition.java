package dev.amends.messaging.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition of a table's rows as SQL, with the values of its parameters in their order. */
final class RowCondition {
  private static final Pattern PARAMETER = Pattern.compile(":(cases|accounts)\\b");

  private final String sql;
  private final List<String> parameters = new ArrayList<>();

  RowCondition(String condition) {
    Matcher matcher = PARAMETER.matcher(condition);
    StringBuilder statement = new StringBuilder();
    while (matcher.find()) {
      parameters.add(matcher.group(1));
      matcher.appendReplacement(statement, "?");
    }
    this.sql = matcher.appendTail(statement).toString();
  }

  String sql() {
    return sql;
  }

  /** Sets the parameters and returns the index of the next one. */
  int bind(PreparedStatement statement, Collection<UUID> cases, Collection<String> accounts)
      throws SQLException {
    Connection connection = statement.getConnection();
    int index = 1;
    for (String parameter : parameters) {
      statement.setArray(
          index++,
          parameter.equals("cases")
              ? connection.createArrayOf("uuid", cases.toArray())
              : connection.createArrayOf("text", accounts.toArray()));
    }
    return index;
  }
}
