package dev.amends.conventions.datafile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.conventions.InvalidJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML or JSON data files into records. A misspelt, duplicate or missing key aborts the
 * start, and the message names the file, the key, the rule and the line.
 *
 * <p>A component of a record is required unless it is {@code @Nullable} or has the annotation
 * {@code @JsonSetter(nulls = AS_EMPTY)}: if such a component is left out, it is empty or false.
 */
public final class DataFiles {
  private static final ObjectMapper STRICT =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .annotationIntrospector(new RequiredComponents())
          .build();

  private DataFiles() {}

  /**
   * Reads a classpath file.
   *
   * @param file such as {@code rule-packs/us-reg-f.yaml}
   * @throws InvalidDataFile if the file is missing or breaks a rule
   */
  public static <T> T read(String file, TypeReference<T> type) {
    try (InputStream data =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (data == null) {
        throw new InvalidDataFile(file, "", "was not found on the classpath");
      }
      return read(data, file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Reads a classpath file into a record. */
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
   * @param file the file name for error messages
   */
  public static <T> T read(InputStream data, String file, TypeReference<T> type)
      throws IOException {
    try {
      return STRICT.readValue(data, type);
    } catch (ValueInstantiationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String key = InvalidJson.of(e).field();
      throw invalid(file, key.isEmpty() ? "" : key + ":", String.valueOf(cause.getMessage()), e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamReadException syntax) {
        throw notYaml(file, syntax);
      }
      InvalidJson invalid = InvalidJson.of(e);
      throw invalid(file, invalid.field(), invalid.rule(), e);
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    }
  }

  private static InvalidDataFile notYaml(String file, JsonProcessingException found) {
    return invalid(file, "", "is not valid YAML: " + found.getOriginalMessage(), found);
  }

  private static InvalidDataFile invalid(
      String file, String key, String rule, JsonProcessingException found) {
    JsonLocation place = found.getLocation();
    String line = place == null || place.getLineNr() < 1 ? "" : " (line " + place.getLineNr() + ")";
    return new InvalidDataFile(file, key, rule + line, found);
  }

  /** Rejects a component without a value before the constructor of its record runs. */
  private static final class RequiredComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
      JsonSetter.Value stated = super.findSetterInfo(member);
      return member instanceof AnnotatedParameter parameter
              && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
              && constructor.getDeclaringClass().isRecord()
          ? required(stated, constructor.getAnnotatedParameterTypes()[parameter.getIndex()])
          : stated;
    }

    private static JsonSetter.Value required(JsonSetter.Value stated, AnnotatedType component) {
      JsonSetter.Value items = stated.withContentNulls(Nulls.FAIL);
      return stated.getValueNulls() == Nulls.DEFAULT
              && !component.isAnnotationPresent(Nullable.class)
          ? items.withValueNulls(Nulls.FAIL)
          : items;
    }
  }
}
