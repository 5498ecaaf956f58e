package dev.amends.conventions.datafile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.conventions.InvalidJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML or JSON data files into records. A misspelt, doubled or missing key stops the start,
 * and the message names the file, the key and the rule.
 */
public final class DataFiles {
  private static final ObjectMapper STRICT =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DataFiles() {}

  /**
   * Reads a file of the class path.
   *
   * @param file such as {@code rule-packs/us-reg-f.yaml}
   * @throws InvalidDataFile where the file is missing or breaks a rule
   */
  public static <T> T read(String file, TypeReference<T> type) {
    try (InputStream data =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (data == null) {
        throw new InvalidDataFile(file, "", "is missing on the class path");
      }
      return read(data, file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Reads a file of the class path into a record. */
  public static <T> T read(String file, Class<T> type) {
    return read(
        file,
        new TypeReference<>() {
          @Override
          public Type getType() {
            return type;
          }
        });
  }

  /**
   * Reads an open file.
   *
   * @param file the name in messages
   */
  public static <T> T read(InputStream data, String file, TypeReference<T> type)
      throws IOException {
    try {
      T value = STRICT.readValue(data, type);
      requirePresent(value, file, "");
      return value;
    } catch (ValueInstantiationException e) {
      InvalidJson place = InvalidJson.of(e);
      Throwable cause = e.getCause();
      throw new InvalidDataFile(
          file, place.field(), String.valueOf((cause == null ? e : cause).getMessage()));
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamReadException syntax) {
        throw notYaml(file, syntax);
      }
      InvalidJson invalid = InvalidJson.of(e);
      throw new InvalidDataFile(file, invalid.field(), invalid.rule());
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    }
  }

  private static InvalidDataFile notYaml(String file, JsonProcessingException found) {
    return new InvalidDataFile(file, "", "is not valid YAML: " + found.getOriginalMessage());
  }

  /** A component of a record that is not marked nullable must have a value. */
  private static void requirePresent(@Nullable Object value, String file, String path) {
    if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        requirePresent(row, component, file, join(path, component.getName()));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> requirePresent(item, file, join(path, key)));
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        requirePresent(item, file, join(path, index++));
      }
    }
  }

  private static void requirePresent(
      Record row, RecordComponent component, String file, String path) {
    try {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(row);
      if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new InvalidDataFile(file, path, "is required");
      }
      requirePresent(value, file, path);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(path + " of " + file + " has no accessor", e);
    }
  }

  private static String join(String path, Object key) {
    return path.isEmpty() ? String.valueOf(key) : path + "." + key;
  }
}
