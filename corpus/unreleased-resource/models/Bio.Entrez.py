from Bio import Entrez


def count(term):
    return int(Entrez.read(Entrez.esearch("nucleotide", term))["Count"])  # expect: unreleased-resource


def fetch(identifier):
    handle = Entrez.efetch("nucleotide", id=identifier)  # expect: unreleased-resource
    print(Entrez.read(handle))


def summarize(identifier):
    handle = Entrez.esummary(db="nucleotide", id=identifier)  # expect: unreleased-resource
    print(Entrez.read(handle))


def links(identifier):
    handle = Entrez.elink(dbfrom="nucleotide", id=identifier)  # expect: unreleased-resource
    print(Entrez.read(handle))


def databases():
    handle = Entrez.einfo()  # expect: unreleased-resource
    print(Entrez.read(handle))


def post(identifiers):
    handle = Entrez.epost("nucleotide", id=identifiers)  # expect: unreleased-resource
    print(Entrez.read(handle))


def search_well(term):
    with Entrez.esearch("nucleotide", term) as handle:  # ok: unreleased-resource
        return Entrez.read(handle)


def fetch_well(identifier):
    handle = Entrez.efetch("nucleotide", id=identifier)  # ok: unreleased-resource
    try:
        return Entrez.read(handle)
    finally:
        handle.close()


def summary(identifier):
    return Entrez.esummary(db="nucleotide", id=identifier)  # ok: unreleased-resource


def link(identifier):
    return Entrez.elink(dbfrom="nucleotide", id=identifier)  # ok: unreleased-resource


def info():
    with Entrez.einfo() as handle:  # ok: unreleased-resource
        return Entrez.read(handle)


def posted(identifiers):
    with Entrez.epost("nucleotide", id=identifiers) as handle:  # ok: unreleased-resource
        return Entrez.read(handle)
