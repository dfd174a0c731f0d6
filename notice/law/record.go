package law

// The record of processing activities that a controller keeps (GDPR Art. 30(1)).
const (
	RecordController     Provision = "record-controller"
	RecordJoint          Provision = "record-joint-controllers"
	RecordRepresentative Provision = "record-representative"
	RecordDPO            Provision = "record-dpo"
	RecordProcessor      Provision = "record-processor"
	RecordPurposes       Provision = "record-purposes"
	RecordPeople         Provision = "record-people"
	RecordData           Provision = "record-data"
	RecordRecipients     Provision = "record-recipients"
	RecordTransfers      Provision = "record-transfers"
	RecordSafeguards     Provision = "record-safeguards"
	RecordRetention      Provision = "record-retention"
	RecordSecurity       Provision = "record-security"
	RecordProfiling      Provision = "record-profiling"
	RecordBasis          Provision = "record-basis"
)

// Record are the items of the record, in the order of GDPR Art. 30(1), with those that other regimes
// ask for at the end: the processor (Regulation (EU) 2018/1725 Art. 31(1)(a)), profiling and the
// legal basis (DPA 2018 s.61(2)(g), (i)). Places where one number asks for several things, such as
// categories of people and of data, are several items.
var Record = []Provision{
	RecordController, RecordJoint, RecordRepresentative, RecordDPO, RecordPurposes, RecordPeople, RecordData,
	RecordRecipients, RecordTransfers, RecordSafeguards, RecordRetention, RecordSecurity, RecordProcessor, RecordProfiling, RecordBasis,
}
