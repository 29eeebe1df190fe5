package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Opinion.TargetKind;
import io.standpoint.domain.PairSummary;
import io.standpoint.record.PairRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PairMappingTest {

  @Test
  void everyFieldHasItsValue() throws IOException {
    PairRecord row =
        PairMapping.toRecord(
            new PairSummary(
                "country:cn",
                "China",
                "issue:sanctions",
                "sanctions",
                TargetKind.ISSUE,
                SampleSummary.full()));

    assertThat(Fields.of(row))
        .containsExactly(
            "holder_id=country:cn",
            "holder_name=China",
            "target_id=issue:sanctions",
            "target_name=sanctions",
            "target_kind=ISSUE",
            "granularity=WEEK",
            "window_start=2024-12-30T00:00:00Z",
            "window_end=2025-01-06T00:00:00Z",
            "articles=11",
            "stories=7",
            "publishers=5",
            "positive=21",
            "negative=23",
            "sum_p_negative=31.5",
            "sum_p_positive=26.25",
            "abstained=24",
            "net_stance=-0.03",
            "net_low=-0.4",
            "net_high=0.3",
            "story_net=-0.05",
            "story_net_low=-0.5",
            "story_net_high=0.5",
            "shrunk_net=-0.04",
            "share_abstained=0.26666666666666666",
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
            "evidence=["
                + "{\"article_id\": \"a1\", \"start\": 100, \"end\": 112, "
                + "\"target_start\": 103, \"target_end\": 107, \"text\": \"So they won.\", "
                + "\"polarity\": \"POSITIVE\", \"probability\": 0.875, \"voice\": \"DIRECT\", "
                + "\"frames\": [\"supply_chain\", \"sanctions\"]}]",
            "state=AQID");
    assertThat(PairRecord.fromByteBuffer(row.toByteBuffer())).isEqualTo(row);
  }
}
