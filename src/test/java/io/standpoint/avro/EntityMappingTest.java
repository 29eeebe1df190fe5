package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntitySummary;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Reliability;
import io.standpoint.record.EntityRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityMappingTest {

  private static final Entity US = new Entity("country:us", EntityType.COUNTRY, "United States");

  private static final Counts ANSWERS = new Counts(1, 2, 3, 4);
  private static final Reliability RELIABILITY =
      new Reliability(0.125, ANSWERS, ANSWERS, ANSWERS, List.of("dev"));

  @Test
  void everyFieldHasItsValue() throws IOException {
    EntityRecord row =
        EntityMapping.toRecord(new EntitySummary(US, SampleSummary.full()), RELIABILITY);

    assertThat(Fields.of(row))
        .containsExactly(
            "entity_id=country:us",
            "name=United States",
            "type=COUNTRY",
            "granularity=WEEK",
            "window_start=2024-12-30T00:00:00Z",
            "window_end=2025-01-06T00:00:00Z",
            "articles=11",
            "stories=7",
            "publishers=5",
            "mentions=90",
            "positive=21",
            "neutral=22",
            "negative=23",
            "abstained=24",
            "sum_p_negative=31.5",
            "sum_p_neutral=32.25",
            "sum_p_positive=26.25",
            "net_sentiment=-0.03",
            "net_low=-0.4",
            "net_high=0.3",
            "story_net=-0.05",
            "story_net_low=-0.5",
            "story_net_high=0.5",
            "shrunk_net=-0.04",
            "share_abstained=0.26666666666666666",
            "salient_net=-0.06",
            "salient_net_low=-0.6",
            "salient_net_high=0.6",
            "corrected_negative=0.35",
            "corrected_neutral=0.45",
            "corrected_positive=0.2",
            "corrected_net=-0.15",
            "corrected_net_low=-0.7",
            "corrected_net_high=0.7",
            "calibration_error=0.125",
            "frames=["
                + "{\"name\": \"supply_chain\", "
                + "\"positive\": 41, \"neutral\": 42, \"negative\": 43}, "
                + "{\"name\": \"export_controls\", "
                + "\"positive\": 44, \"neutral\": 45, \"negative\": 46}]",
            "voices=["
                + "{\"voice\": \"NARRATOR\", "
                + "\"positive\": 51, \"neutral\": 52, \"negative\": 53, \"abstained\": 54}, "
                + "{\"voice\": \"INDIRECT\", "
                + "\"positive\": 55, \"neutral\": 56, \"negative\": 57, \"abstained\": 58}]",
            "top_publishers=["
                + "{\"id\": \"publisher:harbor-wire\", \"name\": \"Harbor Wire\", "
                + "\"positive\": 61, \"neutral\": 62, \"negative\": 63}, "
                + "{\"id\": \"publisher:daily-post\", \"name\": \"Daily Post\", "
                + "\"positive\": 64, \"neutral\": 65, \"negative\": 66}]",
            "top_holders=["
                + "{\"id\": \"person:ann-lee\", \"name\": \"Ann Lee\", "
                + "\"positive\": 67, \"neutral\": 68, \"negative\": 69}]",
            "variants=["
                + "{\"name\": \"United States\", \"count\": 71}, "
                + "{\"name\": \"the U.S.\", \"count\": 19}]",
            "evidence=["
                + "{\"article_id\": \"a1\", \"start\": 100, \"end\": 112, "
                + "\"target_start\": 103, \"target_end\": 107, \"text\": \"So they won.\", "
                + "\"polarity\": \"POSITIVE\", \"probability\": 0.875, \"voice\": \"DIRECT\", "
                + "\"frames\": [\"supply_chain\", \"sanctions\"]}]",
            "state=AQID");
    assertThat(EntityRecord.fromByteBuffer(row.toByteBuffer())).isEqualTo(row);
  }

  @Test
  void whenNothingIsConfidentThenNetAndWindowAreNull() throws IOException {
    EntityRecord row = EntityMapping.toRecord(new EntitySummary(US, SampleSummary.empty()), null);

    assertThat(Fields.of(row))
        .contains(
            "granularity=UNDATED",
            "window_start=null",
            "window_end=null",
            "mentions=2",
            "abstained=2",
            "net_sentiment=null",
            "net_low=null",
            "net_high=null",
            "story_net=null",
            "story_net_low=null",
            "story_net_high=null",
            "shrunk_net=null",
            "share_abstained=1.0",
            "salient_net=null",
            "salient_net_low=null",
            "salient_net_high=null",
            "corrected_negative=null",
            "corrected_neutral=null",
            "corrected_positive=null",
            "corrected_net=null",
            "corrected_net_low=null",
            "corrected_net_high=null",
            "calibration_error=null",
            "frames=[]",
            "top_publishers=[]",
            "evidence=[]");
    assertThat(EntityRecord.fromByteBuffer(row.toByteBuffer())).isEqualTo(row);
  }
}
